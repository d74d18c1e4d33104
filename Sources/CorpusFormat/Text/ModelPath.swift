package import Negotiations

/// The way from a file to one value of its model: `meetings/yalta/present/0`.
package struct ModelPath: Hashable, Sendable {
  package let text: String

  package init(_ text: String) { self.text = text }

  /// The value under a key.
  package func field(_ key: String) -> ModelPath { ModelPath("\(text)/\(key)") }
  /// One of a list.
  package func item(_ position: Int) -> ModelPath { ModelPath("\(text)/\(position)") }

  /// The value this one lies in, or `nil` for a section.
  package var parent: ModelPath? {
    text.lastIndex(of: "/").map { ModelPath(String(text[..<$0])) }
  }
}

extension ModelPath {
  package static func source(_ id: SourceKey) -> ModelPath { ModelPath("sources/\(id)") }
  package static func topic(_ id: TopicID) -> ModelPath { ModelPath("topics/\(id)") }
  package static func place(_ id: PlaceID) -> ModelPath { ModelPath("places/\(id)") }
  package static func actor(_ id: ActorID) -> ModelPath { ModelPath("actors/\(id)") }
  package static func tie(_ id: TieID) -> ModelPath { ModelPath("ties/\(id)") }
  package static func issue(_ id: IssueID) -> ModelPath { ModelPath("issues/\(id)") }
  package static func position(_ id: PositionID) -> ModelPath { ModelPath("positions/\(id)") }
  package static func round(_ id: RoundID) -> ModelPath { ModelPath("rounds/\(id)") }
  package static func event(_ event: Event) -> ModelPath {
    ModelPath("\(event.kind.section)/\(event.id)")
  }
}
