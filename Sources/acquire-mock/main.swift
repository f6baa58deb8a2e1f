print("acquire-mock")
