extension ReturnRefusal {
  public var code: String {
    switch self {
    case .inspected: "return.inspected"
    case .quarantined: "return.quarantined"
    case .notQuarantined: "return.not-quarantined"
    case .settled: "return.settled"
    case .replaced: "return.replaced"
    case .replacementChosen: "return.replacement-chosen"
    case .arrived: "return.arrived"
    case .notRegistered: "return.not-registered"
    case .notExpected: "return.not-expected"
    case .dispositionMissing: "return.disposition-missing"
    case .tooMuch: "return.too-much"
    case .arrivedTooMuch: "return.arrived-too-much"
    case .begun: "return.begun"
    case .nothingToReceive: "return.nothing-to-receive"
    case .useReturn: "return.use-return"
    case .slipStays: "return.slip-stays"
    case .otherCustomer: "return.other-customer"
    case .replacesNothing: "return.replaces-nothing"
    case .nothingLeft: "return.nothing-left"
    }
  }

  public var figures: [Figure] {
    switch self {
    case .inspected(let r, let l, let d):
      [Figure("return", r), Figure("line", l), Figure("disposition", d)]
    case .quarantined(let r, let l):
      [Figure("return", r), Figure("line", l)]
    case .notQuarantined(let r, let l, let s):
      [Figure("return", r), Figure("line", l), Figure("status", s.rawValue)]
    case .settled(let r, let l, let s):
      [Figure("return", r), Figure("line", l), Figure("status", s.rawValue)]
    case .replaced(let r, let o, let d):
      [Figure("return", r), Figure("order", o), Figure("disposition", d)]
    case .replacementChosen(let r, let l, let d):
      [Figure("return", r), Figure("line", l), Figure("disposition", d)]
    case .arrived(let r, let l, let d):
      [Figure("return", r), Figure("line", l), Figure("disposition", d)]
    case .notRegistered(let r, let l, let s):
      [Figure("return", r), Figure("line", l), Figure("status", s.rawValue)]
    case .notExpected(let r, let l, let s):
      [Figure("return", r), Figure("line", l), Figure("status", s.rawValue)]
    case .dispositionMissing(let r, let l):
      [Figure("return", r), Figure("line", l)]
    case .tooMuch(let i, let l, let w, let f, let u):
      [Figure("invoice", i), Figure("line", l), Figure("wanted", w), Figure("left", f), Figure("unit", u)]
    case .arrivedTooMuch(let r, let l, let w, let e, let u):
      [Figure("return", r), Figure("line", l), Figure("wanted", w), Figure("expected", e), Figure("unit", u)]
    case .begun(let r, let t):
      [Figure("return", r), Figure("status", t.rawValue)]
    case .nothingToReceive(let r):
      [Figure("return", r)]
    case .useReturn(let r, let a):
      [Figure("return", r), Figure("action", a)]
    case .slipStays(let p, let r):
      [Figure("packing slip", p), Figure("return", r)]
    case .otherCustomer(let i, let c, let r):
      [Figure("invoice", i), Figure("customer", c), Figure("return", r)]
    case .nothingLeft(let i):
      [Figure("invoice", i)]
    case .replacesNothing(let r, let l, let d):
      [Figure("return", r), Figure("line", l), Figure("disposition", d)]
    }
  }

  public var what: String {
    switch self {
    case .inspected(let r, let l, let d):
      "The disposition \(d) of line \(l) of \(r) was set by an inspection."
    case .quarantined(let r, let l):
      "Line \(l) of \(r) is in quarantine: its disposition is set by the inspection."
    case .notQuarantined(let r, let l, let s):
      "Line \(l) of \(r) is \(s.rawValue), not in quarantine."
    case .settled(let r, let l, let s):
      "Line \(l) of \(r) is \(s.rawValue)."
    case .replaced(let r, let o, let d):
      "\(r) was replaced up front by \(o), so \(d) can't be chosen."
    case .replacementChosen(let r, let l, let d):
      "Line \(l) of \(r) has the disposition \(d), which makes a replacement order itself."
    case .arrived(let r, let l, let d):
      "The goods of line \(l) of \(r) are here, so \(d), which is credit only, can't be chosen."
    case .notRegistered(let r, let l, let s):
      "Line \(l) of \(r) is \(s.rawValue); only registered lines are received."
    case .notExpected(let r, let l, let s):
      "Line \(l) of \(r) is \(s.rawValue), so no arrival can be registered."
    case .dispositionMissing(let r, let l):
      "Line \(l) of \(r) has no disposition."
    case .tooMuch(let i, let l, let w, let f, let u):
      "Line \(l) of \(i): \(w) \(u) to return, \(f) are left of what was invoiced."
    case .arrivedTooMuch(let r, let l, let w, let e, let u):
      "Line \(l) of \(r): \(w) \(u) arrived, \(e) are expected."
    case .begun(let r, let t):
      "\(r) is \(t.rawValue)."
    case .nothingToReceive(let r):
      "\(r) has no registered line."
    case .useReturn(let r, let a):
      "\(r) is a return and can't be \(a) so."
    case .slipStays(let p, let r):
      "\(p) received the goods of \(r) and can't be cancelled."
    case .otherCustomer(let i, let c, let r):
      "\(i) belongs to \(c), not to the customer of \(r)."
    case .nothingLeft(let i):
      "Everything on \(i) has come back or is credited already."
    case .replacesNothing(let r, let l, let d):
      "Line \(l) of \(r) has \(d.isEmpty ? "no disposition" : "the disposition \(d)"), which replaces nothing."
    }
  }

  public var next: String {
    switch self {
    case .inspected: "It is fixed; make another return if it was wrong."
    case .quarantined: "End the quarantine with return.inspect."
    case .notQuarantined: "Set its disposition when it is registered or received."
    case .settled: "Its disposition stays."
    case .replaced: "Choose a disposition without replacement."
    case .replacementChosen: "Choose another disposition first, or wait for the packing slip."
    case .arrived: "Choose Credit or Scrap."
    case .notRegistered: "Register its arrival first; register less to split the line."
    case .notExpected: "Look at the lines of the return."
    case .dispositionMissing: "Say what becomes of the goods."
    case .tooMuch: "Lower the quantity, or ask a manager to accept it."
    case .arrivedTooMuch: "Register what is expected, and make another return for the rest."
    case .begun: "Only a return of which nothing has arrived is changed or canceled so."
    case .nothingToReceive: "Register the arrival first."
    case .useReturn: "Receive it from Returns: return.receive."
    case .slipStays: "Adjust the stock, or sell the goods anew."
    case .otherCustomer: "Make a return of its own."
    case .nothingLeft: "Look at the returns and credit notes of the customer, or take another invoice."
    case .replacesNothing: "Choose a disposition that replaces, or leave the replacement empty."
    }
  }
}
