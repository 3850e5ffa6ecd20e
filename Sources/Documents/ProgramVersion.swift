/// The version of winnow; records are extracted anew when it is another.
public let programVersion = "0.1.0"
