/** Ends without an answer. */
process.exit(3)
