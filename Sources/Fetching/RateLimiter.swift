/// Spaces requests to one service evenly; retries count as requests.
final class RateLimiter {
  /// The least time between the beginnings of two requests, in seconds.
  let interval: Double
  private var next = -Double.infinity

  /// At most a number of requests per second.
  init(perSecond: Double) { interval = 1 / perSecond }

  /// Waits until the next request may begin.
  func acquire(_ clock: FetchClock, for place: String) throws(FetchError) {
    let wait = next - clock.now()
    if wait > 0 { try clock.wait(wait, for: place) }
    next = clock.now() + interval
  }
}
