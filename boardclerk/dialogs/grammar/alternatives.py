"""The ways a regular expression lists one after the other. Pure."""


def alternatives(says: str, start: int = 0) -> tuple[list[str], int]:
    """The alternatives listed from `start` on, outside all further brackets, and where they end.

    That is where the bracket closes in which `start` stands, or the end of `says`.
    """
    ways, depth, at = list[str](), 0, start
    while at < len(says):
        sign = says[at]
        if sign == "\\":
            at += 1
        elif sign == "[":
            at = says.index("]", at + 2)
        elif sign == ")" and depth == 0:
            break
        elif sign in "()":
            depth += 1 if sign == "(" else -1
        elif sign == "|" and depth == 0:
            ways.append(says[start:at])
            start = at + 1
        at += 1
    return [*ways, says[start:at]], at
