# The commands are shell scripts, so that make is not needed; these are their short names.
.PHONY: run test quick-check lock load lighthouse

run:
	./run

test:
	./test

quick-check:
	scripts/quick-check

lock:
	scripts/lock

# 50 workers log 200 visits each while leaders assign; the result stands in docs/reference/load.md.
load:
	HF_LOAD=50x200 ./test tests/operations/test_load_of_visits.py

# Min dag and the visit form on a phone, median of five; the result stands in docs/.
lighthouse:
	scripts/lighthouse
