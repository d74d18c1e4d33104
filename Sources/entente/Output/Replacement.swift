import FileSystem

/// Files that take the places of others together: all of them, or none.
///
/// While they do, what they replace is kept beside them under other names. Every file is in its place
/// all the while, whole, in its old form or the new one.
struct Replacement {
  private let drafts: [Draft]

  /// Nothing is replaced yet.
  init(of drafts: [Draft]) {
    self.drafts = drafts
  }

  /// Gives the drafts their names, in their order; `isNext` is told each.
  func takeNames(isNext: (String) -> Void) throws {
    // One alone takes its name or does not.
    if drafts.count < 2 {
      for draft in drafts {
        isNext(draft.target)
        try draft.takeName()
      }
      return
    }
    var kept: [String?] = []
    defer { for path in kept.compactMap(\.self) { File.remove(path) } }
    for draft in drafts {
      isNext(draft.target)
      kept.append(try draft.keepOld(number: drafts.count + kept.count))
    }
    for (place, draft) in drafts.enumerated() {
      isNext(draft.target)
      do throws(SystemError) {
        try draft.takeName()
      } catch {
        for earlier in (0..<place).reversed() { try putBack(earlier, &kept, after: error) }
        throw error
      }
    }
  }

  /// Puts back what stood in the place of a draft.
  private func putBack(_ place: Int, _ kept: inout [String?], after error: SystemError) throws {
    do throws(SystemError) {
      try drafts[place].putBack(kept[place])
    } catch let second {
      let old = kept[place] ?? ""
      kept[place] = nil
      throw Failure.unwritable(
        "\(drafts[place].target): is the new file, and cannot be put back (\(second)) after another "
          + "could not be written (\(error)); the old one is \(old): move it before the next command"
      )
    }
    kept[place] = nil
  }
}
