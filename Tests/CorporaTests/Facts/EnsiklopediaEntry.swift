import Negotiations

extension Fact {
  private static let entry: SourceKey = "ensiklopedia-treaty-1945"

  /// F56–F75: a longer encyclopedic article on the treaty of 1945 and how it came about.
  static let ensiklopediaEntry: [Fact] = [
    Fact(
      "F56", entry, "1945-08-14",
      .agreement(
        "sino-soviet-treaty-1945", parties: ["roc", "ussr"], signed: ["wang-shijie", "molotov"],
        place: "Moscow")),
    Fact(
      "F57", entry, "1945-08-09",
      .act("soviet-invasion-manchuria-1945", by: ["ussr"], place: "Manchuria")),
    Fact(
      "F58", entry, "1945-08-14",
      .agreement("sino-soviet-treaty-1945", parties: ["roc", "ussr"], terms: ["railway"]),
      .agreement("changchun-railway-agreement-1945", parties: ["roc", "ussr"])),
    Fact(
      "F59", entry, "1945-08-14",
      .agreement("withdrawal-minutes-1945", parties: ["roc", "ussr"], terms: ["withdrawal"]),
      .agreement("outer-mongolia-notes-1945", parties: ["roc", "ussr"], terms: ["referendum"])),
    Fact(
      "F60", entry, "1945-08-14",
      .agreement(
        "sino-soviet-treaty-1945", parties: ["ussr", "roc"],
        terms: ["no-aid-ccp", "no-aid-ili", "sovereignty", "xinjiang"])),
    Fact(
      "F61", entry, "1945-10-20",
      .act("referendum-1945-10-20", by: ["mpr"], place: "Outer Mongolia")),
    Fact("F62", entry, "1950", .agreement("sino-soviet-treaty-1950", parties: ["prc", "ussr"])),
    Fact(
      "F63", entry, "1945-02",
      .meeting(
        "yalta-conference-1945", present: ["roosevelt", "churchill", "stalin"], place: "Yalta")),
    Fact(
      "F64", entry, "1945-03-12",
      .message(
        "roosevelt-wei-1945-03-12", from: ["roosevelt"], to: ["wei-tao-ming"],
        place: "Washington")),
    Fact(
      "F65", entry, "1945-04-29",
      .meeting("hurley-chiang-wang-1945-04-29", present: ["hurley", "chiang", "wang-shijie"]),
      .message("hurley-chiang-1945-04-29", from: ["hurley"], to: ["chiang", "wang-shijie"])),
    Fact(
      "F66", entry, "1945-05-22",
      .message("wang-soong-1945-05-22", from: ["wang-shijie"], to: ["soong"])),
    Fact(
      "F67", entry, "1945-06-09",
      .meeting(
        "truman-soong-1945-06-09", present: ["truman", "soong", "grew"],
        place: "White House, Washington")),
    Fact(
      "F68", entry, "1945-06-13",
      .meeting("truman-soong-1945-06-14", present: ["truman", "soong"], place: "Washington")),
    Fact(
      "F69", entry, "../1945-06-09",
      // One day, of which only the upper bound is given.
      .meeting(
        "hopkins-stalin-1945-05-28", present: ["hopkins", "stalin"], place: "Moscow",
        written: "[..1945-06-09]")),
    Fact(
      "F70", entry, "../1945-06-09",
      .message(
        "hopkins-truman-1945-05", from: ["hopkins"], to: ["truman"], written: "[..1945-06-09]")),
    Fact("F71", entry, "1945-06", .message("usa-roc-1945-06", from: ["usa"], to: ["roc"])),
    Fact(
      "F72", entry, "1945-06-12",
      .meeting("petrov-chiang-1945-06-12", present: ["petrov", "chiang"], place: "Chungking")),
    Fact("F73", entry, "1945-05-22", .meeting("uncio-1945", present: ["soong"])),
    Fact(
      "F74", entry, "1952-02-01",
      .act("un-resolution-505", by: ["un-general-assembly"], of: ["ussr"])),
    Fact(
      "F75", entry, "1953-02-24",
      .act("treaty-terminated-1953", by: ["legislative-yuan"], of: ["mpr"])),
  ]
}
