import Foundation
import GraphAlgorithms

/// Reading contacts, and journeys over them.
struct ContactBenchmarks {
  let bench: Bench

  func run() throws -> Bool {
    let name = "\(bench.data).contacts.csv"
    let file = try Data(contentsOf: bench.folder.appending(path: name), options: .alwaysMapped)
    let sequence = try ContactSequence(text: file.bytes)
    let isRead = try bench.measure("contacts", { try ContactSequence(text: file.bytes) }) {
      sums($0.contacts)
    }
    return [isRead, forward(sequence), backward(sequence), reach(sequence)].allSatisfy(\.self)
  }

  private func sums(_ contacts: [Contact]) -> [String: Int] {
    [
      "rows": contacts.count, "u": contacts.reduce(0) { $0 + Int($1.one) },
      "v": contacts.reduce(0) { $0 + Int($1.other) },
      "day": contacts.reduce(0) { $0 + Int($1.day) },
    ]
  }

  private func forward(_ sequence: ContactSequence) -> Bool {
    let origin = sequence.contacts[0].one
    return DayOrder.allCases.allSatisfy { order in
      let rule = EarliestArrival(bound: .optimistic, order: order)
      return bench.measure(
        order == .strict ? "forward" : "forward_chained",
        { rule.days(on: sequence, from: [.holding(origin)]) }
      ) { totals($0, without: origin) }
    }
  }

  private func backward(_ sequence: ContactSequence) -> Bool {
    let goal = sequence.contacts[sequence.contacts.count - 1].other
    let rule = LatestDeparture(bound: .optimistic, order: .strict)
    return bench.measure("backward", { rule.days(on: sequence, to: [.needing(goal)]) }) {
      totals($0, without: goal)
    }
  }

  private func reach(_ sequence: ContactSequence) -> Bool {
    let step = sequence.contacts.count / 128
    let origins = (0..<64).map { sequence.contacts[$0 * step].one }
    let rule = ReachSets(bound: .optimistic)
    return bench.measure(
      "forward64", { rule.masks(on: sequence, from: origins) }, answer: reached)
  }
}

/// How many were reached, and sums that tell apart who and when.
func totals(_ days: [Int32], without origin: Int32) -> [String: Int] {
  var (others, sum, weighted) = (0, 0, 0)
  for (actor, day) in days.enumerated() where day != DayInterval.never && actor != Int(origin) {
    others += 1
    sum += Int(day)
    weighted += actor * Int(day)
  }
  return ["others": others, "sum_day": sum, "sum_id_day": weighted]
}

/// How many bits are set, and a sum that tells apart where.
func reached(_ masks: [UInt64]) -> [String: Int] {
  var (bits, weighted) = (0, 0)
  for (actor, mask) in masks.enumerated() {
    bits += mask.nonzeroBitCount
    weighted += actor * mask.nonzeroBitCount
  }
  return ["reached": bits, "sum_id": weighted]
}
