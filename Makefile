# The commands are shell scripts, so that make is not needed; these are their short names.
.PHONY: run test quick-check lock lighthouse

run:
	./run

test:
	./test

quick-check:
	scripts/quick-check

lock:
	scripts/lock

lighthouse:
	scripts/lighthouse
