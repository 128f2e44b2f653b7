"""What type checkers must refuse: each ignore is an error of its own where nothing is to be ignored. Never run."""

import unionkit as uk

uk.percent(0.1, 2)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
uk.attain(1, 0.5)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
uk.attain(1, 2).format("fr")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
uk.allocate(30.0, {"a": 1})  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
uk.percent(1, 2, 3)  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
uk.Period.year("2023")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
uk.Period.year(2023).since = None  # type: ignore[misc,assignment]  # pyright: ignore[reportAttributeAccessIssue]
wanted: int = uk.rulebook("vgcl").on(uk.Period.year(2023).first).value(uk.keys.CONGRESS_QUORUM)  # type: ignore[assignment]  # pyright: ignore[reportAssignmentType]
uk.rulebook("vgcl").on("2023-01-01")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
uk.Hierarchy.of([]).roll_up({"a": 0.5})  # type: ignore[dict-item]  # pyright: ignore[reportArgumentType]
uk.Unit("a", "A", "union_group")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
