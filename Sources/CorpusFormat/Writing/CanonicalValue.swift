/// A value on its way to a corpus file, with how it may be laid out.
package indirect enum CanonicalValue {
  case text(String)
  case list([CanonicalValue], Layout)
  case record([Field], Layout)

  package struct Field {
    package var key: String
    package var value: CanonicalValue
  }

  /// Whether a value may stand on one line, in brackets, where it fits.
  package enum Layout {
    case compact, spread
  }
}
