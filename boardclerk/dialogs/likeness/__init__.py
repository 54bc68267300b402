"""The second reader: what a message is most like, of all that people are known to have said to the clerk."""
