extension EarliestArrival {
  /// When word can have come to every actor by contacts of exact days: one day for each actor,
  /// ``DayInterval/never`` where it does not come.
  ///
  /// One pass over the contacts of the window, O(*m*); in non-strict order each day is passed over
  /// until nothing changes. The days are exact, so both bounds give the same answer.
  public func days(on sequence: ContactSequence, from origins: [Origin]) -> [Int32] {
    precondition(maximumWait == nil, "contact sequences are searched without a limit on waiting")
    let positions = sequence.positions(in: window)
    let seeds = seeds(origins)
    var days = [Int32](repeating: DayInterval.never, count: sequence.actorCount)
    for seed in seeds { days[Int(seed.actor)] = min(days[Int(seed.actor)], seed.label) }
    sequence.contacts.withUnsafeBufferPointer { all in
      days.withUnsafeMutableBufferPointer { days in
        let contacts = UnsafeBufferPointer(rebasing: all[positions])
        switch order {
        case .strict: Self.scanStrict(contacts, &days)
        case .nonStrict: Self.scanDayByDay(contacts, &days)
        }
      }
    }
    for seed in seeds where days[Int(seed.actor)] == seed.label { days[Int(seed.actor)] = seed.day }
    return days
  }

  private static func scanStrict(
    _ contacts: UnsafeBufferPointer<Contact>, _ days: inout UnsafeMutableBufferPointer<Int32>
  ) {
    for contact in contacts {
      let one = days[Int(contact.one)]
      let other = days[Int(contact.other)]
      if one < contact.day && other > contact.day {
        days[Int(contact.other)] = contact.day
      } else if other < contact.day && one > contact.day {
        days[Int(contact.one)] = contact.day
      }
    }
  }

  private static func scanDayByDay(
    _ contacts: UnsafeBufferPointer<Contact>, _ days: inout UnsafeMutableBufferPointer<Int32>
  ) {
    var start = 0
    while start < contacts.count {
      let day = contacts[start].day
      var end = start
      while end < contacts.count, contacts[end].day == day { end += 1 }
      var isChanged = true
      while isChanged {
        isChanged = false
        for position in start..<end {
          let contact = contacts[position]
          let one = days[Int(contact.one)]
          let other = days[Int(contact.other)]
          if one <= day && other > day {
            days[Int(contact.other)] = day
            isChanged = true
          } else if other <= day && one > day {
            days[Int(contact.one)] = day
            isChanged = true
          }
        }
      }
      start = end
    }
  }
}

extension LatestDeparture {
  /// Until when every actor can set out over contacts of exact days: one day for each actor,
  /// ``DayInterval/never`` where no chain leads to a goal.
  ///
  /// Earliest arrival on the contacts from the last to the first, at the same cost.
  public func days(on sequence: ContactSequence, to goals: [Origin]) -> [Int32] {
    let positions = sequence.positions(in: window)
    let none = Int32.min
    let seeds = seeds(goals)
    var days = [Int32](repeating: none, count: sequence.actorCount)
    for seed in seeds { days[Int(seed.actor)] = max(days[Int(seed.actor)], -seed.label) }
    sequence.contacts.withUnsafeBufferPointer { all in
      days.withUnsafeMutableBufferPointer { days in
        let contacts = UnsafeBufferPointer(rebasing: all[positions])
        switch order {
        case .strict: Self.scanStrict(contacts, &days)
        case .nonStrict: Self.scanDayByDay(contacts, &days)
        }
      }
    }
    for seed in seeds where days[Int(seed.actor)] == -seed.label {
      days[Int(seed.actor)] = -seed.day
    }
    for actor in days.indices where days[actor] == none { days[actor] = DayInterval.never }
    return days
  }

  private static func scanStrict(
    _ contacts: UnsafeBufferPointer<Contact>, _ days: inout UnsafeMutableBufferPointer<Int32>
  ) {
    var position = contacts.count
    while position > 0 {
      position -= 1
      let contact = contacts[position]
      let one = days[Int(contact.one)]
      let other = days[Int(contact.other)]
      if one > contact.day && other < contact.day {
        days[Int(contact.other)] = contact.day
      } else if other > contact.day && one < contact.day {
        days[Int(contact.one)] = contact.day
      }
    }
  }

  private static func scanDayByDay(
    _ contacts: UnsafeBufferPointer<Contact>, _ days: inout UnsafeMutableBufferPointer<Int32>
  ) {
    var end = contacts.count
    while end > 0 {
      let day = contacts[end - 1].day
      var start = end
      while start > 0, contacts[start - 1].day == day { start -= 1 }
      var isChanged = true
      while isChanged {
        isChanged = false
        for position in start..<end {
          let contact = contacts[position]
          let one = days[Int(contact.one)]
          let other = days[Int(contact.other)]
          if one >= day && other < day {
            days[Int(contact.other)] = day
            isChanged = true
          } else if other >= day && one < day {
            days[Int(contact.one)] = day
            isChanged = true
          }
        }
      }
      end = start
    }
  }
}
