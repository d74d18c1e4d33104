import ArgumentParser
import Negotiations

/// `--colour SIDE=COLOUR`.
struct SideColour: ExpressibleByArgument {
  /// The side, by any of its names.
  let side: String
  let colour: Colour

  init?(argument: String) {
    guard let middle = argument.lastIndex(of: "="), middle != argument.startIndex,
      let colour = Colour(hex: String(argument[argument.index(after: middle)...]))
    else { return nil }
    side = String(argument[..<middle])
    self.colour = colour
  }
}
