import Negotiations

/// What is said under, in place of, and before using a storyline.
struct StorylineCaption {
  let events: EventsCaption
  let storyline: Storyline
  let isTrueToScale: Bool
  let crossings: Int
  let isUpright: Bool

  /// The caption.
  var caption: Caption { events.caption.adding([reading, omission]) }

  /// What stands in for the picture.
  var alternativeText: String {
    let lines = storyline.members.count
    let crossed =
      lines < 2
      ? nil
      : crossings == 0
        ? "Its \(lines) lines do not cross."
        : "Its \(lines) lines cross \(crossings == 1 ? "once" : "\(crossings) times")."
    return CaptionParts.paragraph([events.alternativeText, reading, crossed, omission])
  }

  /// Who was left out, and whether it is too much to read.
  var warnings: [String] {
    var warnings = SizeWarning(content: events.content, measures: Measures(events.style.width))
      .storyline(lines: storyline.members.count, events: storyline.entries.count)
    let left = storyline.leftOut
    guard !left.isEmpty else { return warnings }
    let names = EventNames(content: events.content, style: events.style)
    let shown = left.prefix(8).map { DotText.cleaned(names.name(of: $0.actor.id)) }
    let more = left.count - shown.count
    let who = English.list(shown + (more > 0 ? ["\(more) more"] : []))
    warnings.append(
      """
      \(English.count(left.count, "actor")) of few events \(left.count == 1 ? "has" : "have") no \
      line, so that the others can be read: \(who); to give them one, narrow the drawing with \
      --during, --topic, or --actor NAME --steps 0, which draws the lines of those named alone
      """)
    return warnings
  }

  private var reading: String {
    let way = isUpright ? "from top to bottom" : "from left to right"
    let scale = isTrueToScale ? "true to scale" : "in order and not to scale"
    return "Time runs \(way), \(scale)."
  }

  /// `Of the 45 actors 19 have a line; 2 events touch none of them.`
  private var omission: String? {
    let (lines, silent) = (storyline.members.count, storyline.silent)
    guard lines < storyline.participants else { return nil }
    let what =
      silent > 0
      ? "; \(English.count(silent, "event")) \(silent == 1 ? "touches" : "touch") none of them" : ""
    return "Of the \(storyline.participants) actors \(lines) "
      + "\(lines == 1 ? "has" : "have") a line\(what)."
  }
}
