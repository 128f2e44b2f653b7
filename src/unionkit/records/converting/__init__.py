"""Records in and out: the wire form of every public class, strict on the way in. Only this room knows cattrs."""
