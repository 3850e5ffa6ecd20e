import Testing

@testable import Pipeline

@Suite("Progress")
struct ProgressTests {
  @Test(
    "tells the time left at the speed so far, once that means something",
    arguments: [
      (10, 1000, 2000, "0:10"), (60, 1000, 66_000, "1:05:00"), (90, 3000, 5900, "1:27"),
      (4, 100, 100, "0:00"), (7200, 1, 3, "4:00:00"), (1, 500, 1000, nil), (10, 0, 1000, nil),
      (10, 1001, 1000, nil), (10, 1000, nil, nil),
    ] as [(Double, Int, Int?, String?)])
  func left(elapsed: Double, read: Int, total: Int?, expected: String?) {
    #expect(timeLeft(elapsed, read, of: total) == expected)
  }
}
