"""One module per format of an incoming report: bytes → text. They run in a process of their own, see inbox.safely."""
