#!/bin/sh
# Draws color.png and outline.png from their SVG with Debian's chromium.
set -eu
cd "$(dirname "$0")"
draw() {
    chromium --headless --no-sandbox --disable-gpu --hide-scrollbars --default-background-color=00000000 \
        --window-size="$2,$2" --screenshot="$PWD/$1.png" "file://$PWD/$1.svg"
}
draw color 192
draw outline 32
