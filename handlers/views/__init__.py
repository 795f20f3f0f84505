"""What people see: pure functions from values to screens. They ask nothing and send nothing."""
