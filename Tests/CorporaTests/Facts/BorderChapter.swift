import Negotiations

extension Fact {
  private static let elleman: SourceKey = "elleman-2023"

  /// F16–F26: the publisher's summary of a chapter on the border talks of 1945.
  static let borderChapter: [Fact] = [
    Fact(
      "F16", elleman, "1945-08",
      // "By early August": the month, approximately.
      .act("border-question-1945-08", by: ["roc", "ussr"], written: "1945-08~")),
    Fact("F17", elleman, "1945-07-11", .meeting("stalin-soong-1945-07-11", present: bothTalkers)),
    Fact(
      "F18", elleman, "1945-07-12",
      .act("talks-broken-off-1945-07-12", by: ["soong", "stalin", "molotov"])),
    Fact(
      "F19", elleman, "1945-07/1945-08",
      .meeting("potsdam-conference-1945", present: ["stalin", "molotov"], place: "Potsdam")),
    Fact(
      "F20", elleman, "1945-07-12/1945-08-07",
      // Some day of the break, not all of it.
      .meeting(
        "soong-chiang-1945-07", present: ["soong", "chiang"], place: "Chungking",
        written: "[1945-07-12..1945-08-07]")),
    Fact("F21", elleman, "1945-08-07", .meeting("stalin-soong-1945-08-07", present: bothTalkers)),
    Fact(
      "F22", elleman, "1945-08-07/1945-08-14",
      .act("final-points-1945-08", by: ["roc", "ussr", "chiang"])),
    Fact(
      "F23", elleman, "1945-08-07/1945-08-10",
      // A day after the return and not later than Stalin's answer.
      .meeting(
        "soong-maps-1945-08", present: bothTalkers, written: "[1945-08-07..1945-08-10]")),
    Fact("F24", elleman, "1945-08-10", .meeting("stalin-soong-1945-08-10", present: bothTalkers)),
    Fact(
      "F25", elleman, "193X",
      .agreement(
        "manchukuo-border-cession-193x", parties: ["japan", "ussr"], isSecret: true),
      .act("manchukuo-border-talks-193x", by: ["mpr", "manchukuo"])),
    Fact(
      "F26", elleman, "1945-08-07/1945-08-14",
      .act("border-plea-1945-08", by: ["chinese-delegation-moscow-1945"], to: ["stalin"])),
  ]

  private static let bothTalkers: [ActorID] = ["soong", "stalin"]
}
