/** Ends as a library does that finds itself in a state which it does not know. */
process.abort()
