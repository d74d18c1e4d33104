public import HistoricalDates

/// One name of an actor, event, topic or place, in one language and script.
public struct Name: Hashable, Sendable {
  /// The name as it is written: `宋子文`.
  public var text: String
  /// The language, script and romanisation as a BCP 47 tag: `zh-Hant`, `ru`, `zh-Latn-pinyin`,
  /// `zh-Latn-wadegile`.
  public var language: String
  /// When the name was borne; `nil` when it was never limited.
  public var during: HistoricalDate?

  /// A name in a language.
  public init(_ text: String, language: String, during: HistoricalDate? = nil) {
    self.text = text
    self.language = language
    self.during = during
  }
}
