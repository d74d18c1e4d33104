/// A value on its way to a corpus file, with how it may be laid out.
indirect enum CanonicalValue {
  case text(String)
  case list([CanonicalValue], Layout)
  case record([Field], Layout)

  struct Field {
    var key: String
    var value: CanonicalValue
  }

  /// Whether a value may stand on one line, in brackets, where it fits.
  enum Layout {
    case compact, spread
  }
}
