"""The printed examples of the contract on calculations: NAME → (input, answer without its explanation)."""

SCORES = {
    "1.1": 3, "1.2": 3, "1.3": 4, "2.1": 3, "2.2": 3, "3.1": 3, "3.2": 2, "3.3": 4,
    "4.1": 3, "5.1": 4, "5.2": 3, "5.3": 3, "6.1": 2, "6.2": None, "7.1": 2, "8.1": 3,
}  # fmt: skip

EXAMPLES = {
    "cti-phases": (
        {"phase1_start": "2026-01-31"},
        {
            "phases": [
                {"number": 1, "start": "2026-01-31", "end": "2026-04-30"},
                {"number": 2, "start": "2026-04-30", "end": "2026-07-31"},
                {"number": 3, "start": "2026-07-31", "end": "2026-10-31"},
            ],
            "planned_end": "2026-10-31",
            "transfer_agreement_due": "2026-09-30",
        },
    ),
    "caseload": (
        {
            "employment_fraction": "0.80",
            "courses": [{"method": "ICM", "count": 5}, {"method": "CTI", "count": 2}],
            "adding": "ICM",
        },
        {
            "capacity_points": 64,
            "used_points": 66,
            "free_points": -2,
            "fits": False,
            "load_percent": 103,
            "mixed": False,
            "label": "ICM-like",
        },
    ),
    "quarter-rule": (
        {
            "share": "1/4",
            "unit": "organisation",
            "already_counted": {"X/family": 3},
            "vacancies": [
                {
                    "id": "a",
                    "reported_on": "2026-03-01",
                    "organisation": "X",
                    "department": "X1",
                    "category": "family",
                    "tenure": "almen",
                    "area_exempt": False,
                }
            ],
        },
        {
            "rows": [
                {"id": "a", "counted": True, "reason": None, "counter": "X/family", "number": 4, "municipal": True}
            ],
            "totals": [{"counter": "X/family", "counted": 4, "claimable": 1}],
        },
    ),
    "vacancy-rent": (
        {"monthly_rent": "4650.00", "reported_on": "2026-03-03", "let_on": "2026-03-18", "as_of": None},
        {"days": 15, "amount": "2250.00", "open": False},
    ),
    "refund": (
        {
            "rule": "rolling-365",
            "limit_days": 90,
            "share": "0.50",
            "stays": [{"admitted_on": "2024-01-01", "discharged_on": "2024-06-01", "day_rate": "1000.00"}],
            "as_of": "2024-06-30",
        },
        {
            "days": 152,
            "refundable_days": 90,
            "gross": "152000.00",
            "refund": "45000.00",
            "net": "107000.00",
            "last_refundable_day": "2024-03-30",
            "days_left": 0,
            "by_month": [
                {"month": "2024-01", "days": 31, "refundable_days": 31, "gross": "31000.00", "refund": "15500.00"},
                {"month": "2024-02", "days": 29, "refundable_days": 29, "gross": "29000.00", "refund": "14500.00"},
                {"month": "2024-03", "days": 31, "refundable_days": 30, "gross": "31000.00", "refund": "15000.00"},
                {"month": "2024-04", "days": 30, "refundable_days": 0, "gross": "30000.00", "refund": "0.00"},
                {"month": "2024-05", "days": 31, "refundable_days": 0, "gross": "31000.00", "refund": "0.00"},
            ],
        },
    ),
    "support-refund": (
        {"first_discharged_on": "2024-04-01", "decision_on": "2024-03-20", "via_107": False, "method": "ICM"},
        {"eligible": True, "from": "2024-04-01", "until": "2026-04-01", "reason": None},
    ),
    "housing-benefit": (
        {"yearly_housing_cost": "42000.00", "household_income": "160000.00", "children": 0, "year": 2026},
        {"yearly": "6300.00", "monthly": "525.00", "binding": "share_cap"},
    ),
    "affordability": (
        {
            "net_income": "7362.00",
            "rent": "3500.00",
            "utilities": "400.00",
            "housing_benefit": "525.00",
            "other_fixed": "0.00",
            "threshold": "4000.00",
            "max_burden": "0.45",
        },
        {
            "net_housing": "3375.00",
            "burden_percent": 46,
            "disposable": "3987.00",
            "margin": "-13.00",
            "light": "close",
        },
    ),
    "fidelity-round": (
        {"scores": SCORES},
        {
            "elements": [
                {"number": 1, "mean": "3.33"},
                {"number": 2, "mean": "3.00"},
                {"number": 3, "mean": "3.00"},
                {"number": 4, "mean": "3.00"},
                {"number": 5, "mean": "3.33"},
                {"number": 6, "mean": None},
                {"number": 7, "mean": "2.00"},
                {"number": 8, "mean": "3.00"},
            ],
            "total": "3.0",
            "scored": 15,
            "irrelevant": 1,
        },
    ),
    "operating-cost": (
        {
            "units": [
                {
                    "name": "A",
                    "establishment": "430015.00",
                    "operations": {
                        "wages": "1050897.00",
                        "training": "0.00",
                        "activities": "251462.00",
                        "other": "0.00",
                    },
                    "months": 15,
                    "printed_total": "1732373.00",
                }
            ]
        },
        {
            "units": [
                {
                    "name": "A",
                    "operations": "1302359.00",
                    "total": "1732374.00",
                    "establishment_percent": 25,
                    "operations_percent": 75,
                    "per_month": "86824",
                    "difference": "-1.00",
                }
            ],
            "all": {
                "operations": "1302359.00",
                "total": "1732374.00",
                "establishment_percent": 25,
                "operations_percent": 75,
                "per_month": "86824",
                "difference": "-1.00",
            },
        },
    ),
    "dacts-item": ({"item": "H2", "value": "63.5"}, {"item": "H2", "score": 3}),
}
