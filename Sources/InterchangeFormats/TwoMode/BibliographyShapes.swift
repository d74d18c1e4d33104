internal import Negotiations

/// A bibliographic record as JSON.
struct SourceShape: Codable {
  struct Contribution: Codable {
    var variable: String
    var names: [PersonName]
  }

  struct PersonName: Codable {
    var family: String?
    var given: String?
    var literal: String?
  }

  struct Variable: Codable {
    var name: String
    var value: String
  }

  var id: String
  var type: String
  var title: String
  var contributors: [Contribution]?
  var issued: String?
  var variables: [Variable]?

  init(_ source: Source) {
    id = source.id.rawValue
    type = source.type
    title = source.title
    issued = source.issued
    let people = source.contributors.map { contribution in
      Contribution(
        variable: contribution.variable,
        names: contribution.names.map {
          PersonName(family: $0.family, given: $0.given, literal: $0.literal)
        })
    }
    contributors = people.isEmpty ? nil : people
    let rest = source.variables.map { Variable(name: $0.name, value: $0.value) }
    variables = rest.isEmpty ? nil : rest
  }

  func value() throws(RecordProblem) -> Source {
    Source(
      id: try recordedIdentifier(id), type: type, title: title,
      contributors: (contributors ?? []).map { contribution in
        Source.Contribution(
          contribution.variable,
          contribution.names.map {
            Source.PersonName(family: $0.family, given: $0.given, literal: $0.literal)
          })
      }, issued: issued,
      variables: (variables ?? []).map { Source.Variable($0.name, $0.value) })
  }
}

/// A topic or a place as JSON.
struct NamedShape: Codable {
  var id: String
  var name: String
  var names: [NameShape]?

  init(id: String, name: String, names: [Name]) {
    self.id = id
    self.name = name
    self.names = names.isEmpty ? nil : names.map(NameShape.init)
  }

  func topic() throws(RecordProblem) -> Topic {
    Topic(id: try recordedIdentifier(id), name: name, names: try furtherNames())
  }

  func place() throws(RecordProblem) -> Place {
    Place(id: try recordedIdentifier(id), name: name, names: try furtherNames())
  }

  private func furtherNames() throws(RecordProblem) -> [Name] {
    var values: [Name] = []
    for shape in names ?? [] { values.append(try shape.value()) }
    return values
  }
}
