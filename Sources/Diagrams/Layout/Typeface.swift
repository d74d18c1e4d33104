/// The face that labels are set in. Where it lacks a character, the system's font configuration
/// finds another that has it.
enum Typeface {
  static let name = "Liberation Sans"
}
