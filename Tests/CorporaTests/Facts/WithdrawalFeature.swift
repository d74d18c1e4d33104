import Negotiations

extension Fact {
  private static let feature: SourceKey = "soviet-withdrawal-feature"

  /// F27–F48: an illustrated web page on the Soviet withdrawal and the recognition of Mongolia.
  static let withdrawalFeature: [Fact] = [
    Fact(
      "F27", feature, "1945-08-09",
      .act(
        "soviet-invasion-manchuria-1945", by: ["ussr"], to: ["kwantung-army"],
        place: "Northeast China")),
    Fact(
      "F28", feature, "1945-08-14",
      .agreement("sino-soviet-treaty-1945", parties: ["roc", "ussr"]),
      .agreement("withdrawal-minutes-1945", parties: ["roc", "ussr"], terms: ["withdrawal"])),
    Fact(
      "F29", feature, "1946",
      // "In early 1946": one day of the first quarter.
      .message(
        "request-postpone-withdrawal-1946", from: ["nationalist-government"], to: ["ussr"],
        written: "[1946-01-01..1946-03-31]")),
    Fact(
      "F30", feature, "1946-03",
      .message(
        "petrov-withdrawal-note-1946-03-22", from: ["petrov"], to: ["nationalist-government"])),
    Fact(
      "F31", feature, "1945-09/1946",
      .act(
        "soviet-arms-ccp-1945-1946", by: ["ussr"], to: ["ccp"], place: "Northeast China")),
    Fact(
      "F32", feature, "1945-02",
      .agreement(
        "yalta-agreement-1945", parties: ["usa", "ussr"], place: "Yalta",
        terms: ["outer-mongolia"], isSecret: true)),
    Fact(
      "F33", feature, "1924",
      .act("soviet-support-mpr-1924", by: ["ussr"], of: ["mpr"], place: "Outer Mongolia")),
    Fact(
      "F34", feature, "1945-10-20",
      .act("referendum-1945-10-20", by: ["mpr"], place: "Outer Mongolia")),
    Fact(
      "F35", feature, "1946-01-05",
      .act("roc-recognises-mpr-1946", by: ["nationalist-government"], of: ["mpr"])),
    Fact(
      "F36", feature, "1945-08-19",
      .act("harbin-entered-1945-08-19", by: ["ussr"], place: "Harbin")),
    Fact(
      "F37", feature, "1945-09",
      .act("ccp-enters-northeast-1945", by: ["ccp"], place: "Northeast China")),
    Fact(
      "F38", feature, "1946-01",
      .meeting(
        "changchun-airport-1946-01",
        present: ["chiang-ching-kuo", "soviet-representatives-changchun", "soong-mei-ling"],
        place: "Changchun Airport")),
    Fact(
      "F39", feature, "1946-03",
      .meeting(
        "shenyang-airport-1946-03",
        present: ["us-army-coordinators", "chinese-delegates-shenyang", "nra-generals"],
        place: "Shenyang Airport")),
    Fact(
      "F40", feature, "1946-03/1946-05-03",
      .act("soviet-withdrawal-1946", by: ["ussr"], place: "Northeast China"),
      .act(
        "shenyang-evacuated-1946-03-10", by: ["ussr"], place: "Shenyang",
        written: "1946-03-10")),
    Fact(
      "F41", feature, "1946-05",
      .act("shenyang-taken-over-1946-05", by: ["nationalist-government"], place: "Shenyang")),
    Fact(
      "F42", feature, "1947",
      .act("ulaanbaatar-parade-1947", by: ["mpr"], place: "Ulaanbaatar")),
    Fact(
      "F43", feature, "../1924",
      .act(
        "russian-encouragement", by: ["russian-empire", "soviet-russia"],
        place: "Outer Mongolia")),
    Fact(
      "F44", feature, "1924-11", .act("mpr-founded-1924", by: ["mpr"]),
      // From the founding to the recognition.
      .act(
        "mpr-not-recognised", by: ["beiyang", "nationalist-government"], of: ["mpr"],
        written: "1924-11/1946-01-05")),
    Fact("F45", feature, "1949-10-16", .act("prc-recognises-mpr-1949", by: ["prc"], of: ["mpr"])),
    Fact("F46", feature, "1992-02-12", .act("mongolia-renamed-1992", by: ["mpr"])),
    Fact(
      "F47", feature, "1953",
      .act("treaty-terminated-1953", by: ["roc"], of: ["mpr"], place: "Taiwan")),
    Fact("F48", feature, "2002", .act("roc-recognises-mongolia-2002", by: ["roc"], of: ["mpr"])),
  ]
}
