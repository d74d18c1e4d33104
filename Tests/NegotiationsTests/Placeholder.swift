import Testing

@Test func `the suite is built`() { #expect(Bool(true)) }
