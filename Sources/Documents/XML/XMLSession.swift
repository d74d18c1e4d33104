internal import CExpat
internal import Negotiations

/// One parse by expat: its callbacks queue events, which are handed on between pieces of input.
final class XMLSession {
  private struct Placed {
    var event: XMLEvent
    var line: Int
    var column: Int
  }

  private let parser: XML_Parser?
  private let file: String
  private var queue: [Placed] = []
  private var text = ""
  private var textPlace = (line: 1, column: 1)
  private var depth = 0
  private var refusal: String?
  /// What was left out without ending the reading.
  private(set) var warnings: [Diagnostic] = []
  /// Whether the receiver wants no more.
  private(set) var isStopped = false

  /// Stands between namespace and local name; no namespace holds it.
  private static let separator: UInt8 = 0x0A
  private static let xmlNamespace = "http://www.w3.org/XML/1998/namespace"

  init(file: String) {
    self.file = file
    parser = XML_ParserCreateNS(nil, XML_Char(Self.separator))
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    setCallbacks()
  }

  deinit {
    XML_ParserFree(parser)
  }

  private static func session(_ pointer: UnsafeMutableRawPointer?) -> XMLSession? {
    pointer.map { Unmanaged<XMLSession>.fromOpaque($0).takeUnretainedValue() }
  }

  private func setCallbacks() {
    XML_SetElementHandler(
      parser,
      { XMLSession.session($0)?.start($1, $2) },
      { XMLSession.session($0)?.end($1) })
    XML_SetCharacterDataHandler(parser) { XMLSession.session($0)?.characters($1, $2) }
    XML_SetSkippedEntityHandler(parser) { pointer, name, _ in
      XMLSession.session(pointer)?.skipped(name)
    }
    // This handler is given the parser, not the user's data, unless told otherwise.
    XML_SetExternalEntityRefHandlerArg(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetExternalEntityRefHandler(parser) { argument, _, _, system, _ in
      XMLSession.session(argument.map(UnsafeMutableRawPointer.init))?.external(system)
      return Int32(XML_STATUS_OK.rawValue)
    }
  }

  /// Parses the next bytes and returns the error that ended it, if one did.
  func parse(_ bytes: [UInt8], isLast: Bool) -> Diagnostic? {
    let status = bytes.withUnsafeBytes { buffer in
      XML_Parse(
        parser, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count),
        isLast ? 1 : 0)
    }
    if isLast || status != XML_STATUS_OK { flushText() }
    guard status != XML_STATUS_OK else { return nil }
    let reason = refusal ?? String(cString: XML_ErrorString(XML_GetErrorCode(parser)))
    return Diagnostic(
      .error, refusal == nil ? "xml.malformed" : "xml.refused", at: place(length: 0),
      refusal == nil ? "the XML is not well-formed: \(reason)" : reason,
      help: "what stands before this place was read; repair the file and read it again")
  }

  /// Hands the queued events on.
  func deliver(to receiver: inout some XMLReceiver) {
    for placed in queue where !isStopped {
      isStopped = !receiver.receive(placed.event, line: placed.line, column: placed.column)
    }
    queue.removeAll(keepingCapacity: true)
  }

  private var line: Int { Int(XML_GetCurrentLineNumber(parser)) }
  private var column: Int { Int(XML_GetCurrentColumnNumber(parser)) + 1 }

  private func place(length: Int) -> Diagnostic.Location {
    Diagnostic.Location(
      file: file, offset: max(Int(XML_GetCurrentByteIndex(parser)), 0), length: length, line: line,
      column: column)
  }

  private func start(
    _ name: UnsafePointer<XML_Char>?, _ pairs: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?
  ) {
    flushText()
    depth += 1
    guard depth <= XMLReader.greatestDepth else {
      return refuse("elements are nested more than \(XMLReader.greatestDepth) deep")
    }
    let (local, namespace) = Self.split(name)
    var tag = XMLTag(name: local, namespace: namespace, attributes: [])
    var next = pairs
    while let here = next, let key = here[0], let value = here[1] {
      tag.attributes.append(Self.attribute(key, value))
      next = here + 2
    }
    queue.append(Placed(event: .start(tag), line: line, column: column))
  }

  private func end(_ name: UnsafePointer<XML_Char>?) {
    flushText()
    depth -= 1
    queue.append(Placed(event: .end(Self.split(name).local), line: line, column: column))
  }

  private func characters(_ characters: UnsafePointer<XML_Char>?, _ count: Int32) {
    guard let characters else { return }
    if text.isEmpty { textPlace = (line, column) }
    let bytes = UnsafeRawBufferPointer(start: characters, count: Int(count))
    text += String(decoding: bytes, as: UTF8.self)
    if text.utf8.count > XMLReader.longestText { flushText() }
  }

  private func flushText() {
    guard !text.isEmpty else { return }
    queue.append(Placed(event: .text(text), line: textPlace.line, column: textPlace.column))
    text = ""
  }

  private func skipped(_ name: UnsafePointer<XML_Char>?) {
    warn("the entity '\(name.map { String(cString: $0) } ?? "")' is not defined and was left out")
  }

  private func external(_ system: UnsafePointer<XML_Char>?) {
    let address = system.map { String(cString: $0) } ?? ""
    warn("'\(address)' stands outside the document and was not fetched")
  }

  private func warn(_ message: String) {
    guard warnings.count < Ledger.keptPerCode else { return }
    warnings.append(Diagnostic(.warning, "xml.entity", at: place(length: 0), message))
  }

  private func refuse(_ reason: String) {
    refusal = refusal ?? reason
    XML_StopParser(parser, 0)
  }

  private static func split(
    _ name: UnsafePointer<XML_Char>?
  ) -> (local: String, namespace: String?) {
    guard let name else { return ("", nil) }
    let full = String(cString: name)
    guard let gap = full.utf8.lastIndex(of: separator) else { return (full, nil) }
    return (String(full[full.utf8.index(after: gap)...]), String(full[..<gap]))
  }

  private static func attribute(
    _ key: UnsafePointer<XML_Char>, _ value: UnsafePointer<XML_Char>
  ) -> XMLAttribute {
    let (local, namespace) = split(key)
    let value = String(cString: value)
    if namespace == xmlNamespace {
      return XMLAttribute(name: "xml:" + local, namespace: nil, value: value)
    }
    return XMLAttribute(name: local, namespace: namespace, value: value)
  }
}
