import Negotiations

extension Fact {
  private static let library: SourceKey = "worldlibrary-treaty-1945"

  /// F49–F55: an encyclopedic article on the treaty of 1945.
  static let worldLibraryEntry: [Fact] = [
    Fact(
      "F49", library, "1945-08-14",
      .agreement("sino-soviet-treaty-1945", parties: ["nationalist-government", "ussr"])),
    Fact(
      "F50", library, "1945-08",
      .act("occupation-inner-mongolia-1945", by: ["ussr", "mpr"], place: "Inner Mongolia")),
    Fact(
      "F51", library, "1945-08-14", .act("roc-declaration-mongolia-1945", by: ["roc"]),
      .agreement(
        "sino-soviet-treaty-1945", parties: ["nationalist-government", "ussr"],
        terms: ["no-aid-ccp"])),
    Fact(
      "F52", library, "1945/1949",
      .act("soviet-support-ccp-1945-1949", by: ["ussr"], to: ["ccp"], isSecret: true)),
    Fact(
      "F53", library, "1949-10-01",
      .act("prc-proclaimed-1949", by: ["ccp"], place: "Beijing"),
      // The day is that of the proclamation; the recognition came then or later.
      .act("ussr-recognises-prc-1949", by: ["ussr"], of: ["prc"], written: "[1949-10-01..]")),
    Fact(
      "F54", library, "1952-02-01",
      .act("un-resolution-505", by: ["un-general-assembly"], of: ["ussr"])),
    Fact(
      "F55", library, "1953-02-24",
      .act("treaty-terminated-1953", by: ["legislative-yuan"], of: ["mpr"])),
  ]
}
