/// What makes a PDF tagged (ISO 32000-1, 14.7 and 14.8): the page is one figure, with the alternative
/// text that a screen reader tells, also where the figure stands in another document.
struct PDFTags {
  private let page: (number: Int, object: String)
  private let contents: Substring
  private let alternativeText: String
  /// The number of the first of the objects that are added.
  private let first: Int

  /// The tags of a `file` of one page; `nil` where its page cannot be had, or there is no text.
  init?(of file: [UInt8], _ tail: PDFTail, alternativeText: String) {
    guard !alternativeText.isEmpty, let page = tail.page, !page.object.contains("/StructParents"),
      let contents = page.object.firstMatch(of: /\/Contents\s+([0-9]{1,9}\s+0\s+R)/)
    else { return nil }
    self.page = page
    self.contents = contents.1
    self.alternativeText = alternativeText
    first = tail.size + 1
  }

  /// What the catalogue says of the tags.
  var catalogueEntries: String {
    " /MarkInfo << /Marked true >> /StructTreeRoot \(first) 0 R /Lang (en)"
      + " /ViewerPreferences << /DisplayDocTitle true >>"
  }

  /// Adds the tree of one figure, and marks all that the page draws as its content.
  func add(to update: inout PDFUpdate) {
    let (root, document, figure, opening, closing) = (
      first, first + 1, first + 2, first + 3, first + 4
    )
    update.add(
      object: root,
      "<< /Type /StructTreeRoot /K \(document) 0 R /ParentTree << /Nums [0 [\(figure) 0 R]] >> "
        + "/ParentTreeNextKey 1 >>")
    update.add(
      object: document,
      "<< /Type /StructElem /S /Document /P \(root) 0 R /K \(figure) 0 R >>")
    update.add(
      object: figure,
      "<< /Type /StructElem /S /Figure /P \(document) 0 R /Pg \(page.number) 0 R /K 0 "
        + "/Alt \(PDFText.string(alternativeText)) /A << /O /Layout /Placement /Block\(box) >> >>")
    update.add(object: opening, Self.stream("/Figure << /MCID 0 >> BDC"))
    update.add(object: closing, Self.stream("EMC"))
    update.add(
      object: page.number,
      page.object.replacing(
        /\/Contents\s+[0-9]{1,9}\s+0\s+R/, maxReplacements: 1
      ) { _ in "/Contents [\(opening) 0 R \(contents) \(closing) 0 R] /StructParents 0" })
  }

  /// How large the figure is: the page.
  private var box: String {
    page.object.firstMatch(of: /\/MediaBox\s*(\[[^\]]*\])/).map { " /BBox \($0.1)" } ?? ""
  }

  private static func stream(_ text: String) -> String {
    "<< /Length \(text.utf8.count) >>\nstream\n\(text)\nendstream"
  }
}
