#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// What the system says of a file or folder that could not be written, and what to do about it.
///
/// - Parameter code: The system's number for it; nil for the last one that it gave.
/// - Returns: Both in a sentence: "No space left on device; make room on the disk, and run again".
public func diskMessage(_ code: Int32? = nil) -> String {
  let code = code ?? errno
  let advice =
    switch code {
    case ENOSPC, EDQUOT, EFBIG: "make room on the disk, and run again"
    case EACCES, EPERM: "grant the user who runs winnow permission to write the file and its folder"
    case EROFS: "name a folder on a disk that can be written"
    case EEXIST, ENOTDIR: "a file stands where a folder is to be; move it or name another folder"
    case EISDIR: "a folder stands where the file is to be; name another"
    case ENOENT: "name a path, and a folder that can be made"
    case EPIPE: "whoever was reading it has gone"
    default: "check permissions and room on the disk, and run again"
    }
  return "\(String(cString: strerror(code))); \(advice)"
}
