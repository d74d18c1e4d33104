internal import Typesetting

extension XMLText {
  /// Counts what could not be written.
  func count(in leftOut: inout LeftOut) {
    leftOut.add("control characters, which XML cannot hold", unwritable)
  }
}
