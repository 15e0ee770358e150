/// Why a trade agreement journal could not be changed or posted.
public enum TradeRefusal: Refusal, Hashable {
  /// It is posted, so it is never edited again.
  case posted(journal: String, on: Day?)
  /// It has no lines that could be posted.
  case empty(journal: String)
  /// Nothing was found that could be selected.
  case nothingSelected(journal: String)
  /// Nothing was said that would change a line.
  case nothingToAdjust(journal: String)
}
