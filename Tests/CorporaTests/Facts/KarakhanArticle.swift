import Negotiations

extension Fact {
  private static let web: SourceKey = "elleman-web"

  /// F01–F15: a web article on the secret negotiations of 1918 to 1925.
  static let karakhanArticle: [Fact] = [
    Fact(
      "F01", web, "1924-05",
      .agreement("sino-soviet-1924", parties: ["roc", "ussr"], terms: ["sovereignty"])),
    Fact(
      "F02", web, "1924-05",
      .agreement("sino-soviet-1924", parties: ["roc", "ussr"], terms: ["withdrawal"])),
    Fact("F03", web, "1924-11", .act("soviet-control-1924", by: ["ussr"], place: "Outer Mongolia")),
    Fact(
      "F04", web, "1911/..",
      .act("russian-expansion-1911", by: ["russian-empire"], place: "Outer Mongolia")),
    Fact(
      "F05", web, "1921",
      .agreement("soviet-mongol-1921", parties: ["soviet-russia", "outer-mongolia"])),
    Fact(
      "F06", web, "1915",
      .agreement("kyakhta-1915", parties: ["russian-empire", "roc", "outer-mongolia"])),
    Fact(
      "F07", web, "1921/1923",
      // The bounds are the article's order of phases, so they are approximate.
      .act(
        "soviet-pressure-1915-treaty", by: ["soviet-russia"], to: ["roc"],
        written: "1921~/1923~")),
    Fact(
      "F08", web, "1923/1924", .act("soviet-promise-1923-1924", by: ["ussr"], to: ["roc"])),
    Fact(
      "F09", web, "1924",
      .agreement(
        "sino-soviet-secret-protocol-1924", parties: ["ussr", "roc"], signed: ["karakhan"],
        place: "Peking", isSecret: true)),
    Fact(
      "F10", web, "1918-07",
      .act("chicherin-speech-1918", by: ["chicherin"], to: ["fifth-congress-of-soviets"])),
    Fact(
      "F11", web, "1919-07-25",
      .act("karakhan-manifesto-1919", by: ["soviet-russia"], to: ["roc"])),
    Fact(
      "F12", web, "1920-10-02",
      .meeting(
        "karakhan-chang-1920-10-02",
        present: ["karakhan", "chang-ssu-lin", "chang-ssu-lin-mission"]),
      .act("karakhan-manifesto-1920", by: ["soviet-russia"], to: ["roc"])),
    Fact("F13", web, "1924-04", .act("soviet-renunciation-1924-04", by: ["ussr"], to: ["roc"])),
    Fact(
      "F14", web, "1924-09",
      .act(
        "youth-league-purge-1924", by: ["youth-league", "soviet-advisers"],
        place: "Outer Mongolia")),
    Fact("F15", web, "1924-11-25", .act("mpr-founded-1924", by: ["mpr"])),
  ]
}
