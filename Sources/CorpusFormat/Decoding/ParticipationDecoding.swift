internal import Negotiations

extension RecordDecoding {
  /// Everyone who took part in an event of `kind`, part by part.
  func participations(_ kind: Event.Kind) -> [Participation] {
    Participation.Part.parts(of: kind).flatMap { part in
      list(part.rawValue) { node, path in participation(node, as: part, at: path) }
    }
  }

  /// An id, or a record with the actor or the office.
  private func participation(_ node: SyntaxNode, as part: Participation.Part, at path: ModelPath)
    -> Participation?
  {
    guard case .record = node.content else {
      guard let id = decoding.text(node, "an actor in '\(part.rawValue)'") else { return nil }
      decoding.mention(.actor, id, node.range)
      return Participation(ActorID(id), as: part)
    }
    guard
      let record = RecordDecoding(
        node, "an actor of \(what)", at: path, keys: CorpusKeys.participation, decoding)
    else { return nil }
    let office = record.text("office")
    let of: ActorID? = record.id("of", of: .actor)
    let actor: ActorID? = record.id("actor", of: .actor)
    let status = record["status"].map { decoding.option($0, "status", as: Claim.Status.self) }
    guard checkActorOrOffice(record) else { return nil }
    // One named by office alone stays unnamed until all files are there.
    return Participation(
      actor ?? Participation.unnamed, as: part, role: record.text("role"), office: office,
      officeOf: of, status: (status ?? .asserted) ?? .asserted)
  }

  private func checkActorOrOffice(_ record: RecordDecoding) -> Bool {
    if record["actor"] == nil, record["office"] == nil {
      decoding.report(
        "key.missing", record.range, "\(record.what) needs 'actor:' or 'office:'")
      return false
    }
    if let node = record["office"], record["actor"] != nil {
      decoding.report(
        "key.conflict", node.range,
        "an actor is named by 'actor:' or by 'office:', not by both",
        help: "write the office as 'role:'")
      return false
    }
    if let node = record["of"], record["office"] == nil {
      decoding.report("key.conflict", node.range, "'of' goes with 'office:'")
      return false
    }
    return record.text(record["actor"] == nil ? "office" : "actor") != nil
  }
}

extension Participation {
  /// The id of one whom only an office names, until the office is resolved.
  static let unnamed = ActorID("")
}
