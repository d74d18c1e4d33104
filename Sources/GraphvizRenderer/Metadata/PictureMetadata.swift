/// What a picture says of itself to those who find it without its paper, and to those who cannot see
/// it: a title, a description, and where it comes from.
///
/// Nothing in it varies by itself: no dates, no paths, no names of machines. The same metadata in
/// the same picture gives the same bytes.
public struct PictureMetadata: Sendable, Hashable {
  /// One statement of where the picture comes from, such as the program that made it.
  public struct Detail: Sendable, Hashable {
    /// What is stated, as a word of ASCII letters: `Input`, `Seed`. Other characters are left out.
    public let name: String
    /// The statement.
    public let value: String

    /// A statement.
    public init(_ name: String, _ value: String) {
      self.name = String(name.unicodeScalars.filter { $0.isASCII && $0.properties.isAlphabetic })
      self.value = value
    }
  }

  /// What one node or edge of the picture stands for.
  public struct Part: Sendable, Hashable {
    /// Its name in DOT; of an edge, `from->to`.
    public let name: String
    /// What it stands for.
    public let words: String

    /// What the node or edge called `name` stands for.
    public init(_ name: String, _ words: String) {
      (self.name, self.words) = (name, words)
    }
  }

  /// What the picture is called.
  public var title: String
  /// What a reader who cannot see the picture is told.
  public var alternativeText: String
  /// What stands under the picture.
  public var caption: String
  /// The program that made the picture, with its version.
  public var creator: String
  /// Words to find the picture by.
  public var keywords: [String]
  /// Where the picture comes from, in the order in which it is told.
  public var details: [Detail]
  /// What its nodes and edges stand for, which an SVG says of each.
  public var parts: [Part]

  /// What a picture says of itself.
  public init(
    title: String, alternativeText: String = "", caption: String = "", creator: String,
    keywords: [String] = [], details: [Detail] = [], parts: [Part] = []
  ) {
    self.title = title
    self.alternativeText = alternativeText
    self.caption = caption
    self.creator = creator
    self.keywords = keywords
    self.details = details
    self.parts = parts
  }
}

extension PictureMetadata {
  /// The picture in `file` with the metadata inside, where its format keeps such: comments in DOT,
  /// `title`, `desc` and `metadata` in SVG, text chunks in PNG, the document's information and
  /// an XMP packet in PDF.
  ///
  /// - Returns: `nil` when `file` is not built as a picture of `format` is, or the format has no
  ///   place for metadata (JSON).
  public func inscribed(in file: [UInt8], as format: RenderFormat) -> [UInt8]? {
    switch format {
    case .dot: DotMetadata(self).inscribed(in: file)
    case .svg: SVGMetadata(self).inscribed(in: file)
    case .png: PNGMetadata(self).inscribed(in: file)
    case .pdf: PDFMetadata(self).inscribed(in: file)
    case .json: nil
    }
  }

  /// All that is said, in order, by name; empty values are left out.
  var entries: [Detail] {
    let named = [
      Detail("Title", title), Detail("Description", alternativeText), Detail("Caption", caption),
      Detail("Software", creator), Detail("Keywords", keywords.joined(separator: ", ")),
    ]
    return (named + details).filter { !$0.value.isEmpty && !$0.name.isEmpty }
  }
}

extension [UInt8] {
  /// Where `pattern` first stands at or after `start`.
  func firstIndex(of pattern: [UInt8], from start: Int = 0) -> Int? {
    guard let first = pattern.first, start >= 0 else { return nil }
    var position = start
    while position <= count - pattern.count {
      if self[position] == first, self[position...].starts(with: pattern) { return position }
      position += 1
    }
    return nil
  }
}
