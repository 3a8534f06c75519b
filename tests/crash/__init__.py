"""What happens when the machine does not: kills, power cuts, full disks, changed bytes."""
