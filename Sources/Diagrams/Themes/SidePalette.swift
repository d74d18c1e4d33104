public import Negotiations

/// Twelve colours for the sides of corpora, which every theme shows in the same order.
///
/// A corpus that gives these to its sides has figures in which a side looks the same whatever else they
/// show. The first five differ by at least 7 in lightness and 12 in all, also to readers who do not see
/// red, green or blue; all twelve differ by at least 12 to readers of any vision.
public enum SidePalette {
  /// Straw, sky blue, sea green, cream, lilac, olive, sage, grey-blue, pink, salmon, brick red, violet.
  public static let colours = [
    0xF5D38B, 0x87CBF9, 0x4AAC94, 0xF7F2C4, 0xD2A0CB, 0xBEB922, 0x9DCB95, 0xD2D6E5, 0xEFB0B9,
    0xF2916D, 0xCB512E, 0x9E97DB,
  ].map { Colour($0) }
}
