/// What a call gave that also changes its value: an expectation can't make such a call itself.
func done<Value>(_ value: Value) -> Value { value }
