import CCurl

/// One request and its answer over libcurl, without retries and redirects.
///
/// The handle is kept from exchange to exchange, and with it the connections.
final class CurlExchange {
  /// Nil where the machine has no libcurl that can be used.
  private let handle: UnsafeMutableRawPointer?
  private let userAgent: String
  private let isCancelled: @Sendable () -> Bool

  // What the exchange at hand has seen, for the callbacks.
  private var body: ResponseBody?
  private var resumesAt = 0
  private var status = 0
  private var headers: [String: String] = [:]
  /// The answer to a request for a range is another range, or none.
  private var isWrongRange = false

  /// What is wrong with the machine's libcurl; nil when it can be used.
  private static let fault = winnow_curl_open().map { String(cString: $0) }

  /// A handle.
  ///
  /// - Parameters:
  ///   - userAgent: The program and whom to write to.
  ///   - isCancelled: Whether to stop.
  init(userAgent: String, isCancelled: @escaping @Sendable () -> Bool) {
    handle = Self.fault == nil ? winnow_curl_init() : nil
    self.userAgent = userAgent
    self.isCancelled = isCancelled
  }

  deinit { if let handle { winnow_curl_cleanup(handle) } }

  /// Makes a request once.
  ///
  /// - Parameters:
  ///   - request: What to ask.
  ///   - url: Where: the request's address, or the one to which it was redirected.
  ///   - body: Takes the answer, after what it has got, if the service resumes there.
  /// - Returns: The answer's head, whatever its status.
  /// - Throws: ``FetchError`` when there is no whole answer, or no libcurl.
  func perform(
    _ request: HTTPRequest, at url: String, into body: ResponseBody
  ) throws(FetchError) -> HTTPResponse {
    if let fault = Self.fault {
      throw FetchError(
        url, .network, "libcurl cannot be used (\(fault)); install it (Debian: libcurl4)")
    }
    resumesAt = request.md5 == nil ? 0 : body.count
    try body.reset(keeping: resumesAt)
    self.body = body
    defer { self.body = nil }
    let list = try setUp(request, at: url)
    defer { winnow_curl_list_free(list) }
    let code = winnow_curl_perform(handle)
    if let failure = failure(code, request, at: url, body) { throw failure }
    return HTTPResponse(
      status: status, headers: headers, url: url,
      redirect: string(CURLINFO_REDIRECT_URL) ?? headers["location"])
  }

  /// Sets every option anew; the header list must outlive the exchange.
  private func setUp(
    _ request: HTTPRequest, at url: String
  ) throws(FetchError) -> UnsafeMutablePointer<curl_slist>? {
    winnow_curl_reset(handle)
    guard winnow_curl_allow_only_http(handle) == CURLE_OK,
      winnow_curl_set_string(handle, CURLOPT_URL, url) == CURLE_OK
    else { throw FetchError(url, .configuration, "is no address; name an http or https one") }
    winnow_curl_set_long(handle, CURLOPT_SSL_VERIFYPEER, 1)
    winnow_curl_set_long(handle, CURLOPT_SSL_VERIFYHOST, 2)
    winnow_curl_set_long(handle, CURLOPT_NOSIGNAL, 1)
    winnow_curl_set_long(handle, CURLOPT_FOLLOWLOCATION, 0)
    winnow_curl_set_long(handle, CURLOPT_CONNECTTIMEOUT, 30)
    winnow_curl_set_long(handle, CURLOPT_TIMEOUT_MS, Int(request.deadline * 1000))
    winnow_curl_set_string(handle, CURLOPT_USERAGENT, userAgent)
    if let form = request.form {
      let fields = form.map { "\(percentEncoded($0.name))=\(percentEncoded($0.value))" }
      let bytes = fields.joined(separator: "&")
      winnow_curl_set_size(handle, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(bytes.utf8.count))
      winnow_curl_set_string(handle, CURLOPT_COPYPOSTFIELDS, bytes)
    }
    // A file with a digest must come as it lies on the server; anything else may be compressed.
    if request.md5 == nil { winnow_curl_set_string(handle, CURLOPT_ACCEPT_ENCODING, "") }
    if resumesAt > 0 {
      winnow_curl_set_size(handle, CURLOPT_RESUME_FROM_LARGE, curl_off_t(resumesAt))
    }
    var list: UnsafeMutablePointer<curl_slist>?
    for header in request.headers {
      list = winnow_curl_list_append(list, "\(header.name): \(header.value)")
    }
    winnow_curl_set_list(handle, CURLOPT_HTTPHEADER, list)
    setCallbacks()
    return list
  }

  private func setCallbacks() {
    status = 0
    headers = [:]
    isWrongRange = false
    let context = Unmanaged.passUnretained(self).toOpaque()
    winnow_curl_set_pointer(handle, CURLOPT_WRITEDATA, context)
    winnow_curl_set_receiver(handle, CURLOPT_WRITEFUNCTION) { bytes, size, count, context in
      guard let context else { return 0 }
      let exchange = Unmanaged<CurlExchange>.fromOpaque(context).takeUnretainedValue()
      return exchange.receive(UnsafeRawBufferPointer(start: bytes, count: size * count))
    }
    winnow_curl_set_pointer(handle, CURLOPT_HEADERDATA, context)
    winnow_curl_set_receiver(handle, CURLOPT_HEADERFUNCTION) { bytes, size, count, context in
      guard let context else { return 0 }
      let exchange = Unmanaged<CurlExchange>.fromOpaque(context).takeUnretainedValue()
      exchange.receiveHeader(UnsafeRawBufferPointer(start: bytes, count: size * count))
      return size * count
    }
    winnow_curl_set_long(handle, CURLOPT_NOPROGRESS, 0)
    winnow_curl_set_pointer(handle, CURLOPT_XFERINFODATA, context)
    winnow_curl_set_progress(handle) { context, _, _, _, _ in
      guard let context else { return 1 }
      let exchange = Unmanaged<CurlExchange>.fromOpaque(context).takeUnretainedValue()
      return exchange.isCancelled() ? 1 : 0
    }
  }

  /// Takes a line of the head: the status, which begins a new head, or a field.
  private func receiveHeader(_ bytes: UnsafeRawBufferPointer) {
    let line = String(decoding: bytes, as: UTF8.self).trimmed
    if line.hasPrefix("HTTP/") {
      headers = [:]
      status = line.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
    } else if let colon = line.firstIndex(of: ":") {
      headers[line[..<colon].lowercased()] = String(line[line.index(after: colon)...]).trimmed
    }
  }

  /// Takes bytes of the body; a number other than theirs stops libcurl.
  private func receive(_ bytes: UnsafeRawBufferPointer) -> Int {
    guard let body else { return 0 }
    switch status {
    case 200 where resumesAt > 0:
      // The service sends the whole file: libcurl passes it on all the same.
      isWrongRange = true
      return bytes.isEmpty ? 1 : 0
    case 206 where headers["content-range"]?.hasPrefix("bytes \(resumesAt)-") != true:
      isWrongRange = true
      return bytes.isEmpty ? 1 : 0
    case 200, 206:
      return body.append(bytes) ? bytes.count : bytes.count &+ 1
    default:
      body.keepStart(bytes)
      return bytes.count
    }
  }

  /// What an exchange failed for; nil when it brought a whole answer.
  private func failure(
    _ code: CURLcode, _ request: HTTPRequest, at url: String, _ body: ResponseBody
  ) -> FetchError? {
    // libcurl gives up by itself when a service does not resume.
    if isWrongRange || code == CURLE_RANGE_ERROR || status == 416 && resumesAt > 0 {
      do throws(FetchError) { try body.reset(keeping: 0) } catch { return error }
      return FetchError(
        url, .truncated, "does not resume at byte \(resumesAt); it is fetched from its beginning",
        status: status, isRetriable: true)
    }
    let said = String(cString: winnow_curl_message(code))
    switch code {
    case CURLE_OK:
      return nil
    case CURLE_ABORTED_BY_CALLBACK:
      return .interrupted(url)
    case CURLE_WRITE_ERROR:
      switch body.failure {
      case .tooLarge:
        return FetchError(
          url, .tooLarge, "is larger than \(request.maxBytes) bytes; nothing of it was kept")
      case .disk(let reason):
        return FetchError(body.path, .disk, "cannot be written: \(reason)")
      case nil:
        return FetchError(url, .network, said, isRetriable: true)
      }
    case CURLE_OPERATION_TIMEDOUT:
      return FetchError(
        url, .timeout, "no whole answer within \(Int(request.deadline)) s", isRetriable: true)
    case CURLE_PARTIAL_FILE, CURLE_BAD_CONTENT_ENCODING:
      return FetchError(url, .truncated, "the answer ends early (\(said))", isRetriable: true)
    case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CACERT_BADFILE, CURLE_SSL_CERTPROBLEM:
      return FetchError(
        url, .network,
        "its certificate cannot be verified (\(said)); check the address, the "
          + "system's certificates (package ca-certificates) and its clock")
    case CURLE_URL_MALFORMAT, CURLE_UNSUPPORTED_PROTOCOL:
      return FetchError(url, .configuration, "\(said); name an http or https address")
    default:
      return FetchError(url, .network, said, isRetriable: true)
    }
  }

  private func string(_ info: CURLINFO) -> String? {
    var value: UnsafePointer<CChar>?
    guard winnow_curl_get_string(handle, info, &value) == CURLE_OK, let value else { return nil }
    return String(cString: value)
  }
}
