import Foundation
import Synchronization

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A request that the server has received.
package struct ReceivedRequest: Sendable {
  package var method: String
  /// Without the query.
  package var path: String
  /// The query's fields, or the form's.
  package var fields: [String: String]
  /// By names in lower case.
  package var headers: [String: String]
}

/// What the server answers, and how it fails.
package struct Reply: Sendable {
  /// How the answer ends.
  package enum Ending: Sendable {
    case whole
    /// The connection is closed after so many bytes of the body.
    case closed(after: Int)
    /// The connection is reset after so many bytes of the body; with -1 before the head.
    case reset(after: Int)
    /// Nothing is sent and the connection stays open until the client goes away.
    case silence
  }

  package var status = 200
  package var headers: [String: String] = [:]
  package var body: [UInt8] = []
  package var ending = Ending.whole

  package init(_ status: Int = 200, _ type: String? = nil, _ body: String = "") {
    self.init(status, type, bytes: Array(body.utf8))
  }

  package init(_ status: Int = 200, _ type: String? = nil, bytes: [UInt8]) {
    self.status = status
    self.body = bytes
    if let type { headers["Content-Type"] = type }
  }

  package func with(_ name: String, _ value: String) -> Reply {
    var reply = self
    reply.headers[name] = value
    return reply
  }

  package func ending(_ ending: Ending) -> Reply {
    var reply = self
    reply.ending = ending
    return reply
  }
}

/// An HTTP server on loopback, one connection at a time.
package final class LoopbackServer: Sendable {
  /// "http://127.0.0.1:" and the port.
  package let base: String
  private let received = Mutex<[ReceivedRequest]>([])

  /// Serves what a closure answers.
  package init(_ answer: @escaping @Sendable (ReceivedRequest) -> Reply) throws {
    #if canImport(Darwin)
      let kind = SOCK_STREAM
    #else
      let kind = Int32(SOCK_STREAM.rawValue)
    #endif
    let listener = socket(AF_INET, kind, 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let port = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer -> UInt16? in
        guard bind(listener, pointer, length) == 0, listen(listener, 16) == 0,
          getsockname(listener, pointer, &length) == 0
        else { return nil }
        return pointer.withMemoryRebound(to: sockaddr_in.self, capacity: 1) {
          UInt16(bigEndian: $0.pointee.sin_port)
        }
      }
    }
    guard let port else { throw POSIXError(.EADDRINUSE) }
    base = "http://127.0.0.1:\(port)"
    // It serves until the tests end, so that no other server gets its port meanwhile.
    let thread = Thread { [self] in
      while true {
        let connection = accept(listener, nil, nil)
        guard connection >= 0 else { return }
        #if canImport(Darwin)
          var on: Int32 = 1
          setsockopt(connection, SOL_SOCKET, SO_NOSIGPIPE, &on, socklen_t(MemoryLayout<Int32>.size))
        #endif
        guard let request = Self.request(on: connection) else {
          close(connection)
          continue
        }
        received.withLock { $0.append(request) }
        Self.send(answer(request), to: connection, isHead: request.method == "HEAD")
      }
    }
    thread.start()
  }

  /// Serves a plan: the replies of a path in turn, the last for ever; 404 for other paths.
  package convenience init(_ plan: [String: [Reply]]) throws {
    let turns = Mutex<[String: Int]>([:])
    try self.init { request in
      guard let replies = plan[request.path], let last = replies.last else { return Reply(404) }
      let turn = turns.withLock { turns in
        defer { turns[request.path, default: 0] += 1 }
        return turns[request.path, default: 0]
      }
      return turn < replies.count ? replies[turn] : last
    }
  }

  /// What has been asked so far, in order.
  package var requests: [ReceivedRequest] { received.withLock { $0 } }

  /// The paths that have been asked for, in order.
  package var paths: [String] { requests.map(\.path) }

  private static func request(on connection: Int32) -> ReceivedRequest? {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let text = String(decoding: bytes, as: UTF8.self)
      if let end = text.range(of: "\r\n\r\n") {
        let lines = text[..<end.lowerBound].components(separatedBy: "\r\n")
        var headers: [String: String] = [:]
        for line in lines.dropFirst() {
          let parts = line.split(separator: ":", maxSplits: 1)
          headers[parts[0].lowercased()] = parts[1].trimmingCharacters(in: .whitespaces)
        }
        let body = text[end.upperBound...]
        if body.utf8.count >= Int(headers["content-length"] ?? "0") ?? 0 {
          return request(lines[0], headers, String(body))
        }
        if headers["expect"] != nil {
          let go = Array("HTTP/1.1 100 Continue\r\n\r\n".utf8)
          _ = write(connection, go, go.count)
        }
      }
      let count = read(connection, &buffer, buffer.count)
      guard count > 0 else { return nil }
      bytes += buffer[..<count]
    }
  }

  private static func request(
    _ line: String, _ headers: [String: String], _ body: String
  ) -> ReceivedRequest {
    let words = line.components(separatedBy: " ")
    let parts = words[1].split(separator: "?", maxSplits: 1)
    var fields: [String: String] = [:]
    for text in [parts.count > 1 ? String(parts[1]) : "", body] {
      for field in text.split(separator: "&") {
        let pair = field.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        fields[String(pair[0])] = pair.count > 1 ? String(pair[1]).removingPercentEncoding : ""
      }
    }
    return ReceivedRequest(
      method: words[0], path: String(parts[0]), fields: fields, headers: headers)
  }

  private static func send(_ reply: Reply, to connection: Int32, isHead: Bool) {
    var head = "HTTP/1.1 \(reply.status) Status\r\nConnection: close\r\n"
    for (name, value) in reply.headers { head += "\(name): \(value)\r\n" }
    if reply.headers["Content-Length"] == nil { head += "Content-Length: \(reply.body.count)\r\n" }
    var bytes = Array((head + "\r\n").utf8)
    var isReset = false
    switch reply.ending {
    case .whole: bytes += reply.body
    case .closed(let count): bytes += reply.body.prefix(count)
    case .reset(let count):
      bytes = count < 0 ? [] : bytes + reply.body.prefix(count)
      isReset = true
    case .silence:
      var byte: UInt8 = 0
      _ = read(connection, &byte, 1)
      close(connection)
      return
    }
    var offset = 0
    while offset < bytes.count {
      let count = bytes.withUnsafeBytes {
        #if canImport(Darwin)
          Darwin.send(connection, $0.baseAddress?.advanced(by: offset), $0.count - offset, 0)
        #else
          Glibc.send(
            connection, $0.baseAddress?.advanced(by: offset), $0.count - offset,
            Int32(MSG_NOSIGNAL))
        #endif
      }
      guard count > 0 else { break }
      offset += count
    }
    if isReset {
      // Time for what was sent to be read: a reset discards it.
      usleep(20_000)
      var linger = linger(l_onoff: 1, l_linger: 0)
      setsockopt(
        connection, SOL_SOCKET, SO_LINGER, &linger, socklen_t(MemoryLayout<linger>.size))
    }
    close(connection)
  }
}
