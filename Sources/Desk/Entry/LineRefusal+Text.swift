import Sales

extension LineRefusal {
  /// The field of the line that is wrong, as JSON names it.
  public var field: String {
    switch reason {
    case .empty, .unknownItem, .severalItems, .stoppedItem: "item"
    case .zeroQuantity, .tooManyDecimals, .notOrderable, .tooLarge: "quantity"
    case .unknownUnit: "unit"
    case .priceUnitNotPositive: "priceUnit"
    case .discountOutOfRange: "discountPercent"
    case .stickyPrice, .noRate: "unitPrice"
    case .unknownCode(let kind, _): kind == "warehouse" ? "warehouse" : "taxGroup"
    case .noWarehouse: "warehouse"
    case .unknownLine: "line"
    case .probability: "probability"
    }
  }

  public var code: String {
    switch reason {
    case .empty: "line.empty"
    case .unknownItem: "item.not-found"
    case .severalItems: "item.several"
    case .stoppedItem: "item.stopped"
    case .zeroQuantity: "line.zero-quantity"
    case .unknownUnit: "line.unit"
    case .tooManyDecimals: "line.decimals"
    case .notOrderable: "line.order-quantity"
    case .priceUnitNotPositive: "line.price-unit"
    case .discountOutOfRange: "line.discount"
    case .stickyPrice: "line.manual-price"
    case .unknownCode(let kind, _): kind == "warehouse" ? "warehouse.not-found" : "item-tax-group.not-found"
    case .noWarehouse: "line.no-warehouse"
    case .noRate: "exchange-rate.not-found"
    case .unknownLine: "line.not-found"
    case .probability: "line.probability"
    case .tooLarge: "line.too-large"
    }
  }

  public var figures: [Figure] {
    let more: [Figure] =
      switch reason {
      case .empty, .unknownLine, .tooLarge: []
      case .probability(let probability): [Figure("probability", probability)]
      case .unknownItem(let typed): [Figure("item", typed)]
      case .severalItems(let typed, let candidates):
        [Figure("item", typed), Figure("candidates", candidates.joined(separator: "; "))]
      case .stoppedItem(let item), .zeroQuantity(let item), .noWarehouse(let item): [Figure("item", item)]
      case .unknownUnit(let item, let unit, let known):
        [Figure("item", item), Figure("unit", unit), Figure("known units", known.joined(separator: ", "))]
      case .tooManyDecimals(let quantity, let unit, let allowed):
        [Figure("quantity", quantity), Figure("unit", unit), Figure("decimals allowed", allowed)]
      case .notOrderable(let item, let wanted, let right, let unit):
        [Figure("item", item), Figure("quantity", wanted), Figure("nearest", right), Figure("unit", unit)]
      case .priceUnitNotPositive(let quantity): [Figure("price unit", quantity)]
      case .discountOutOfRange(let percent): [Figure("discount", percent)]
      case .stickyPrice(let price, let source): [Figure("price", price), Figure("source", source.rawValue)]
      case .unknownCode(let kind, let code): [Figure(kind, code)]
      case .noRate(let currency, let day): [Figure("currency", currency), Figure("date", day)]
      }
    return [Figure("line", line)] + more
  }

  public var what: String {
    let sentence =
      switch reason {
      case .empty: "there is neither an item nor a text."
      case .unknownItem(let typed): "no item is called \(typed)."
      case .severalItems(let typed, let candidates):
        "\(typed) may be \(candidates.joined(separator: " or "))."
      case .stoppedItem(let item): "item \(item) is stopped for sale."
      case .zeroQuantity(let item): "a quantity of 0 of \(item) can't be ordered."
      case .unknownUnit(let item, let unit, let known):
        "\(item) is not sold by \(unit), only by \(known.joined(separator: ", "))."
      case .tooManyDecimals(let quantity, let unit, let allowed):
        "\(quantity) \(unit) has more decimals than the \(allowed) that the unit has."
      case .notOrderable(let item, let wanted, let right, let unit):
        "\(item) can't be ordered by \(wanted) \(unit); the next quantity that can is \(right) \(unit)."
      case .priceUnitNotPositive(let quantity): "the price unit is \(quantity)."
      case .discountOutOfRange(let percent): "a discount of \(percent) % is not between -100 and 100."
      case .stickyPrice(let price, let source):
        "the price \(price) is \(source.rawValue) and was for another item or unit."
      case .unknownCode(let kind, let code): "there is no \(kind) \(code)."
      case .noWarehouse(let item): "nothing says from which warehouse \(item) goes."
      case .noRate(let currency, let day): "there is no exchange rate of \(currency) on \(day)."
      case .unknownLine: "there is no such line."
      case .probability(let probability): "a probability of \(probability) is not between 0 and 100."
      case .tooLarge: "the figures are too large."
      }
    return "Line \(line): \(sentence)"
  }

  public var next: String {
    switch reason {
    case .empty: "Type an item or a text, or delete the line."
    case .unknownItem: "Check the number, or look the item up by a part of its name."
    case .severalItems: "Type the number of the one that is meant."
    case .stoppedItem: "Choose another item, or have it released for sale."
    case .zeroQuantity: "Type a quantity, or delete the line or cancel its remainder."
    case .unknownUnit: "Take one of these units, or add a conversion to the item."
    case .tooManyDecimals: "Round the quantity, or take a smaller unit."
    case .notOrderable(_, _, let right, _):
      "Type \(right), or have the item's least quantity and multiple changed."
    case .priceUnitNotPositive: "Type how many units the price is for, 1 or more."
    case .discountOutOfRange: "Type a percentage between -100 and 100."
    case .stickyPrice: "Type the new price, or release it so that it is searched."
    case .unknownCode: "Check the code, or look it up in its list."
    case .noWarehouse: "Type a warehouse on the line or the header, or set one on the item or the company."
    case .noRate: "Enter the rate, or type the price."
    case .probability: "Give a whole number from 0 to 100."
    case .unknownLine: "Look at the document again; the line may have been deleted."
    case .tooLarge: "Check quantity, price and unit."
    }
  }
}
