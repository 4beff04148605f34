"""What a case worker types into each calculator's form to ask the contract's example."""

from tests.overview.contract_examples import SCORES

TYPED = {
    "cti-phases": {"phase1_start": "31/1-2026"},
    "caseload": {"employment_fraction": "80 %", "count_ICM": "5", "count_CTI": "2", "adding": "ICM"},
    "quarter-rule": {
        "share": "1/4",
        "unit": "organisation",
        "already_counted-count": "1",
        "already_counted-0-organisation": "X",
        "already_counted-0-category": "family",
        "already_counted-0-count": "3",
        "vacancies-count": "2",
        "vacancies-0-id": "a",
        "vacancies-0-reported_on": "1. marts 2026",
        "vacancies-0-organisation": "X",
        "vacancies-0-department": "X1",
        "vacancies-0-category": "family",
        "vacancies-0-tenure": "almen",
        "vacancies-1-category": "family",
        "vacancies-1-tenure": "almen",
    },
    "vacancy-rent": {"monthly_rent": "4.650", "reported_on": "03-03-2026", "let_on": "18-03-2026"},
    "refund": {
        "rule": "rolling-365",
        "limit_days": "90",
        "share": "50 %",
        "as_of": "30-06-2024",
        "stays-count": "2",
        "stays-1-admitted_on": "01-01-2024",
        "stays-1-discharged_on": "01-06-2024",
        "stays-1-day_rate": "1.000,00",
    },
    "support-refund": {"first_discharged_on": "01-04-2024", "decision_on": "20-03-2024", "method": "ICM"},
    "housing-benefit": {
        "yearly_housing_cost": "42000",
        "household_income": "160.000",
        "children": "0",
        "year": "2026",
    },
    "affordability": {
        "net_income": "7.362",
        "rent": "3.500",
        "utilities": "400",
        "housing_benefit": "525",
        "other_fixed": "0",
        "threshold": "4.000",
        "max_burden": "45 %",
    },
    "fidelity-round": {
        f"item_{number.replace('.', '_')}": "-" if score is None else str(score) for number, score in SCORES.items()
    },
    "operating-cost": {
        "units-count": "1",
        "units-0-name": "A",
        "units-0-months": "15",
        "units-0-establishment": "430.015",
        "units-0-wages": "1.050.897",
        "units-0-activities": "251.462",
        "units-0-printed_total": "1.732.373",
    },
    "dacts-item": {"item": "H2", "value": "63,5"},
}
