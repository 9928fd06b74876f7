"""Papers as they come out: read, scanned and measured."""
