import Documents

/// What is wrong with a stream or a record of it.
extension RecordSplitter {
  func rejectTooLarge() {
    pending.append(
      reject(
        .tooLarge, index: nextIndex - 1, byte: recordStart,
        "the record that begins at byte \(recordStart) is larger than the limit of "
          + "\(limits.documentByteCount) bytes; check whether its end tag is missing"))
  }

  func reportMissingEnd() {
    let name = root.map { escaped($0) } ?? ""
    if isRootOpen {
      pending.append(
        reject(
          .truncated, index: nil, byte: end,
          "the input stops after \(nextIndex) records without </\(name)>; download or copy the file "
            + "again"))
    } else if nextIndex == 0 {
      pending.append(
        reject(
          .empty, index: nil, byte: nil,
          "there is no \(vocabulary.name) in it; check the query or the download that it came from")
      )
    }
  }

  func reject(
    _ reason: RejectionReason, index: Int?, byte: Int?, _ detail: String
  ) -> ReadEvent {
    .rejection(
      Rejection(
        path: source.path, member: source.member, index: index, byte: byte, stage: .reading,
        reason: reason, detail: detail))
  }
}
