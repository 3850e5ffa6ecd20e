import Documents
import Testing

@testable import Fetching

@Suite("Reports of sources")
struct FetchReportTests {
  /// An article that a service failed for, and the rejection that comes of it.
  private func rejection(_ error: FetchError) throws -> (FetchReport, Rejection) {
    var report = FetchReport(name: "pmc_oa")
    try report.attempt { _ throws(FetchError) in throw error }
    return (report, try #require(report.rejections.first))
  }

  @Test(
    "an item behind an expired certificate is left for a later run, though not asked for again now")
  func certificate() throws {
    let expired = FetchError(
      "https://example.org/a", .network, "its certificate cannot be verified (it has expired)")
    #expect(RetryPolicy().wait(after: 1, expired, chance: 0) == nil)
    let (report, rejection) = try rejection(expired)
    #expect(rejection.retriable)
    #expect(!report.isComplete)
  }

  @Test("an item that is not there is not left for a later run")
  func missing() throws {
    let missing = FetchError("https://example.org/a", .status, "404 Not Found", status: 404)
    let (report, rejection) = try rejection(missing)
    #expect(rejection.reason == .notFound)
    #expect(!rejection.retriable)
    #expect(report.isComplete)
  }

  @Test("five items in a row behind an expired certificate are the service's trouble")
  func outage() throws {
    var report = FetchReport(name: "pmc_oa")
    let expired = FetchError("https://example.org/a", .network, "its certificate has expired")
    for _ in 1..<FetchReport.mostUnanswered {
      try report.attempt { _ throws(FetchError) in throw expired }
    }
    #expect(throws: FetchError.self) {
      try report.attempt { _ throws(FetchError) in throw expired }
    }
  }
}
