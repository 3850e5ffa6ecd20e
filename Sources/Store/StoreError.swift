import Emission
import GRDB

/// Why the store cannot be used; what has been published stays as it is.
public struct StoreError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What kind of trouble.
  public enum Kind: Sendable, Hashable {
    /// Another run is at work on it.
    case locked
    /// A file or folder of it cannot be read or written.
    case disk
    /// The database refuses: damaged, full, or not a database.
    case database
    /// It was made by a newer version of winnow.
    case newer
  }

  /// What kind of trouble.
  public var kind: Kind
  /// The file or folder.
  public var path: String
  /// What happened and what to do, in a sentence.
  public var detail: String

  /// A failure at a path.
  public init(_ kind: Kind, _ path: String, _ detail: String) {
    self.kind = kind
    self.path = path
    self.detail = detail
  }

  /// The path and what happened there.
  public var description: String { "\(path): \(detail)" }

  /// What the database says.
  init(_ error: any Error, _ path: String) {
    if let error = error as? StoreError {
      self = error
    } else if let error = error as? OutputError {
      self.init(error)
    } else if let error = error as? DatabaseError {
      let advice =
        switch error.resultCode {
        case .SQLITE_FULL: "the disk is full; make room and run again"
        case .SQLITE_IOERR: "the disk is full or fails; make room or see to it, and run again"
        case .SQLITE_CORRUPT, .SQLITE_NOTADB:
          "the store is damaged; remove it, and the next run builds it anew from the inputs"
        case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM: "grant write permission"
        default: "run again"
        }
      self.init(.database, path, "\(error.message ?? "\(error.resultCode)"); \(advice)")
    } else {
      self.init(.database, path, "\(error)")
    }
  }
}
