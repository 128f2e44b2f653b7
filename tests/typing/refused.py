"""What type checkers must refuse: each ignore is an error of its own where nothing is to be ignored. Never run."""

import unionkit as uk

uk.atain(1, 2)  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType]
uk.frames.atain([1, 2])  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType]
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
uk.percent_units(1, 2, places="1")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
uk.Span("2023-01-01", "2023-02-01")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
uk.from_records([{}], "Unit")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
uk.can_found(uk.Workplace("a", "A"))  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
uk.has_quorum(summoned=10, present=0.7, law=uk.rulebook("vgcl").on(uk.Period.year(2023).first))  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
text: str = uk.rulebook("vgcl").on(uk.Period.year(2023).first).get(uk.keys.TERM_YEARS)  # type: ignore[assignment]  # pyright: ignore[reportAssignmentType]
uk.rulebook("vgcl").on(uk.Period.year(2023).first).get(uk.keys.TERM_YEARS).value  # type: ignore[union-attr]  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType]  # noqa: B018 - refused
uk.Target(unit="a", indicator=uk.indicators.NEW_MEMBERS, period="2023", amount=9)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
uk.Result(unit="a", indicator=uk.indicators.NEW_MEMBERS, period=uk.Period.year(2023), amount=0.5)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
uk.check_records([], uk.Workplace, no_such_setting=True)  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
uk.frames.attain([1, 2])  # type: ignore[type-var]  # pyright: ignore[reportArgumentType]
